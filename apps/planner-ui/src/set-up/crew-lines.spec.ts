import { describe, expect, it } from '@jest/globals';
import { crewLines, findPerson } from './crew-lines.js';

describe('crews by line', () => {
  it('have a name and their members', () => {
    expect(crewLines('Équipe A : Éric, Sami\n\nÉquipe B\u202f: Nadia ;')).toEqual([
      { name: 'Équipe A', members: ['Éric', 'Sami'] },
      { name: 'Équipe B', members: ['Nadia'] },
    ]);
  });

  it('may be empty yet', () => {
    expect(crewLines('Renfort')).toEqual([{ name: 'Renfort', members: [] }]);
  });
});

describe('a member by name', () => {
  const people = [
    { id: '1', name: 'Éric Fontaine' },
    { id: '2', name: 'Éric Roche' },
    { id: '3', name: 'Nadia Benali' },
  ];

  it('is found whole, or by a first name that only one bears', () => {
    expect(findPerson(people, 'éric roche')?.id).toBe('2');
    expect(findPerson(people, 'Nadia')?.id).toBe('3');
    expect(findPerson(people, 'Éric')).toBeUndefined();
  });
});
