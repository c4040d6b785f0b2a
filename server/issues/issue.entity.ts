import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What actors take positions on. */
@Entity('issue')
export class IssueEntity {
  @PrimaryColumn('text')
  id!: string;
}

/** An issue's broader or related issue. */
@Entity('issue_link')
export class IssueLinkEntity {
  @PrimaryColumn('text', { name: 'issue_id' })
  issueId!: string;

  @PrimaryColumn('text')
  kind!: 'BROADER' | 'RELATED';

  @PrimaryColumn('text', { name: 'other_id' })
  otherId!: string;

  @Column('integer')
  ordinal!: number;
}
