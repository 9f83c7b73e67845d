/** Fixed when the mail is written: a program that gets it twice knows it for the same. */
export function messageIdOf(id: string, from: string | null, publicUrl: string): string {
  const domain = from?.split('@').at(-1) ?? new URL(publicUrl).hostname;
  return `<${id}@${domain}>`;
}
