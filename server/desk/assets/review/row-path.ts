const ROW = /^(?<list>\w+)\[(?<item>.+?)\](?:$|\.(?<field>.+)$)/;

/** A row of a document's list, or a field of it, as the server names it: `positions[dam].statement`. */
export interface RowPath {
  list: string;
  item: string;
  /** Undefined for the row as a whole. */
  field: string | undefined;
}

/** Takes the path of a change apart; null where it is in no row. */
export function readRowPath(path: string): RowPath | null {
  const { list, item, field } = ROW.exec(path)?.groups ?? {};
  return list === undefined || item === undefined ? null : { list, item, field };
}
