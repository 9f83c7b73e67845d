import { UnreadableFile } from '../fault.js';
import { sniffEncoding } from './sniff-encoding.js';

const faultOf = (bytes: Buffer): string => {
  try {
    sniffEncoding(bytes);
    return 'none';
  } catch (error) {
    return error instanceof UnreadableFile ? error.fault.key : 'crash';
  }
};

describe('the encoding of a file', () => {
  it('is UTF-8 with or without a byte order mark', () => {
    expect(sniffEncoding(Buffer.from('Réf;Client\n'))).toBe('utf-8');
    expect(sniffEncoding(Buffer.from('\ufeffRéf;Client\n'))).toBe('utf-8');
  });

  it('is Windows-1252 when accents make no UTF-8', () => {
    expect(sniffEncoding(Buffer.from('Réf;Intitulé\n', 'latin1'))).toBe('windows-1252');
  });

  it('names UTF-16, spreadsheets and binary files by what they are', () => {
    expect(faultOf(Buffer.from('\ufeffRéf;Client\n', 'utf16le'))).toBe('file-utf-16');
    expect(faultOf(Buffer.from('Ref;Client\n', 'utf16le'))).toBe('file-utf-16');
    expect(faultOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2]))).toBe('file-spreadsheet');
    expect(faultOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('file-spreadsheet');
    expect(faultOf(Buffer.from('%PDF-1.7'))).toBe('file-binary');
    expect(faultOf(Buffer.from('Réf;Client\0\nA;B'))).toBe('file-binary');
    expect(faultOf(Buffer.alloc(0))).toBe('file-empty');
  });
});
