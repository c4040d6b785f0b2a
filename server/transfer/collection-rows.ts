type EntityClass<Row> = new () => Row;

/** The rows of a whole collection, by table. */
export class CollectionRows {
  readonly #rows = new Map<unknown, object[]>();

  /** Takes a row; TypeORM writes plain objects as well as instances. */
  add<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const rows = this.#rows.get(entity);
    if (rows) rows.push(row);
    else this.#rows.set(entity, [row]);
  }

  /** The rows of a table, in the order in which they came. */
  of(entity: unknown): readonly object[] {
    return this.#rows.get(entity) ?? [];
  }
}
