/** One line on the terminal that tells how far it is; silent where nobody looks. */
export class ProgressLine {
  private isWritten = false;

  say(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[2K${text}`);
    this.isWritten = true;
  }

  end(): void {
    if (this.isWritten) process.stderr.write('\r\u001b[2K');
    this.isWritten = false;
  }
}
