import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind } from '../../shared/model/vocabulary.ts';

/** Who acts: a person, an organization, a government, or a place that is named for one. */
@Entity('actor')
export class ActorEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: ActorKind;

  @Column('boolean', { name: 'high_profile' })
  highProfile!: boolean;

  @Column('text', { name: 'life_start', nullable: true })
  lifeStart!: string | null;

  @Column('text', { name: 'life_end', nullable: true })
  lifeEnd!: string | null;
}
