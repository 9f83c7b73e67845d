/** Where the database is, for those who need a connection of their own (LISTEN, the socket adapter). */
export class DatabaseAddress {
  constructor(readonly url: string) {}
}
