/* The only place where the name of a room is made. */

export const wholeBoardRoom = (boardId: string): string => `board:${boardId}`;

/** Those who may see a part of the board: they are told that something changed, never what. */
export const partOfBoardRoom = (boardId: string): string => `board-part:${boardId}`;
