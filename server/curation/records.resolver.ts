import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import {
  ChangeSetType,
  FieldChangeType,
  RecordType,
  RecordVersionConnection,
  RecordVersionType,
} from './change-set.type.ts';
import { mayReadDocument } from './may-read-document.ts';
import { presentChanges } from './present-changes.ts';
import type { RecordKind } from './record.ts';
import { RecordKindEnum } from './record-key.type.ts';
import { listVersions } from './record-versions.store.ts';

@Resolver(() => RecordVersionType)
export class RecordsResolver {
  @Query(() => RecordType, {
    nullable: true,
    description:
      'A record as it is published, in the format of the collection’s files; what a draft begins from.',
  })
  async record(
    @Arg('kind', () => RecordKindEnum, { description: 'What it is.' }) kind: RecordKind,
    @Arg('slug', () => String, { description: 'Its readable name (the id of a source or publisher).' })
    slug: string,
    @Ctx() context: ApiContext,
  ): Promise<RecordType | null> {
    return readable(context, await context.records.load({ kind, slug }));
  }

  @Query(() => RecordVersionConnection, { description: 'The published versions of a record, newest first.' })
  async history(
    @Arg('kind', () => RecordKindEnum, { description: 'What it is.' }) kind: RecordKind,
    @Arg('slug', () => String, { description: 'Its readable name (the id of a source or publisher).' })
    slug: string,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<RecordVersionType>> {
    const found = await listVersions(context.curation.database, { kind, slug }, readPage(page));
    return connectPage(found, (version) => readable(context, version));
  }

  @FieldResolver(() => ChangeSetType, {
    nullable: true,
    description: 'The change set that brought it; null where it came with the collection’s files.',
  })
  changeSet(
    @Root() version: RecordVersionType,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetType | null> | null {
    return version.changeSetId === null ? null : context.changeSets.load(version.changeSetId);
  }

  @FieldResolver(() => [FieldChangeType], {
    description: 'What it changed, field by field, against the version before.',
  })
  async changes(@Root() version: RecordVersionType, @Ctx() context: ApiContext): Promise<FieldChangeType[]> {
    if (!(await mayReadDocument(context, version))) return [];
    const { kind, slug } = version;
    const before = await context.versions.load({ kind, slug, version: version.version - 1 });
    return presentChanges(before?.document ?? null, version.document);
  }
}

/** A record without its document where the asker may not read it. */
async function readable<Shown extends RecordType | null>(context: ApiContext, record: Shown): Promise<Shown> {
  if (record === null || (await mayReadDocument(context, record))) return record;
  return { ...record, document: null };
}
