// Lints as libs/time/src/index.ts
// Breaks max-lines-per-function (1)
export function long(): number[] {
  const all: number[] = [];
  all.push(1);
  all.push(2);
  all.push(3);
  all.push(4);
  all.push(5);
  all.push(6);
  all.push(7);
  all.push(8);
  all.push(9);
  all.push(10);
  all.push(11);
  all.push(12);
  all.push(13);
  all.push(14);
  all.push(15);
  all.push(16);
  all.push(17);
  all.push(18);
  all.push(19);
  all.push(20);
  all.push(21);
  all.push(22);
  all.push(23);
  all.push(24);
  all.push(25);
  all.push(26);
  all.push(27);
  all.push(28);
  all.push(29);
  all.push(30);
  all.push(31);
  all.push(32);
  all.push(33);
  all.push(34);
  all.push(35);
  all.push(36);
  all.push(37);
  all.push(38);
  return all;
}
