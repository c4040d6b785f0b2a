import { expect, it } from 'vitest';
import { writeAudit } from '../../../server/accounts/audit.store.ts';
import {
  createToken,
  findViewer,
  listTokens,
  openSession,
  revokeToken,
} from '../../../server/accounts/tokens.store.ts';
import { describeEachDatabase } from '../database/each-database.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const ANA = { editor: 'Ana', role: 'EDITOR' as const, scopes: [], expiresAt: later(1) };

describeEachDatabase('a token', (databases) => {
  it('is 256 random bits, stands for its editor, and is kept as a hash only', async () => {
    const database = await databases.open();
    const { token } = await createToken(database, { ...ANA, scopes: ['draft'] });
    expect(token).toMatch(/^sl_[\w-]{43}$/);
    expect(await findViewer(database, token, NOW)).toMatchObject({
      viewer: { name: 'Ana', role: 'EDITOR', scopes: ['draft'], isSession: false },
    });
    const everything = JSON.stringify([
      await database.read('SELECT * FROM access_token'),
      await database.read('SELECT * FROM audit_entry'),
    ]);
    expect(everything).not.toContain(token.slice(3));
    expect(JSON.stringify(await listTokens(database))).not.toMatch(/hash|[0-9a-f]{64}/);
  });

  it('is nobody where it is unknown, has ended or was revoked', async () => {
    const database = await databases.open();
    const { id, token } = await createToken(database, ANA);
    for (const wrong of ['', 'sl_', `sl_${'a'.repeat(43)}`, `${token}x`, token.toUpperCase(), "' OR 1=1 --"])
      expect(await findViewer(database, wrong, NOW)).toEqual({ problem: 'UNKNOWN' });
    expect(await findViewer(database, token, later(1))).toEqual({ problem: 'EXPIRED' });
    expect(await revokeToken(database, id)).toBe(true);
    expect(await findViewer(database, token, NOW)).toEqual({ problem: 'REVOKED' });
    expect(await revokeToken(database, id)).toBe(false);
  });

  it('remembers when it was last used, to the minute', async () => {
    const database = await databases.open();
    const { token } = await createToken(database, ANA);
    const lastUse = async () => (await listTokens(database))[0]?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await findViewer(database, token, NOW);
    await findViewer(database, token, new Date(NOW.getTime() + 30_000));
    expect(await lastUse()).toBe(NOW.toISOString());
    const twoMinutesOn = new Date(NOW.getTime() + 120_000);
    await findViewer(database, token, twoMinutesOn);
    expect(await lastUse()).toBe(twoMinutesOn.toISOString());
  });

  it('of the same name is another one of the same editor', async () => {
    const database = await databases.open();
    const [one, two] = [
      await createToken(database, ANA),
      await createToken(database, { ...ANA, role: 'ADMIN' }),
    ];
    const [first, second] = [
      await findViewer(database, one.token, NOW),
      await findViewer(database, two.token, NOW),
    ] as { viewer: { editorId: string; role: string } }[];
    expect(first?.viewer.editorId).toBe(second?.viewer.editorId);
    expect([first?.viewer.role, second?.viewer.role]).toEqual(['EDITOR', 'ADMIN']);
  });
});

describeEachDatabase('a session', (databases) => {
  it('ends after twelve hours or with its token, is in no list, and is forgotten when another one is opened', async () => {
    const database = await databases.open();
    const { token } = await createToken(database, { ...ANA, expiresAt: later(30) });
    const found = await findViewer(database, token, NOW);
    if (!('viewer' in found)) throw new Error('The token is known.');
    const { secret, expiresAt } = await openSession(database, found.viewer, NOW);
    expect(Date.parse(expiresAt) - NOW.getTime()).toBe(12 * 3_600_000);
    expect(await findViewer(database, secret, later(1))).toEqual({ problem: 'EXPIRED' });
    expect(await listTokens(database)).toHaveLength(1);
    await openSession(database, found.viewer, later(1));
    expect(await findViewer(database, secret, NOW)).toEqual({ problem: 'UNKNOWN' });
  });
});

describeEachDatabase('the audit log', (databases) => {
  it.each([
    ['changed', `UPDATE audit_entry SET editor = 'nobody'`],
    ['removed from', 'DELETE FROM audit_entry'],
  ])('cannot be %s', async (_what, sql) => {
    const database = await databases.open();
    await database.write((manager) => writeAudit(manager, { editor: 'Ana', operation: 'x', target: 'y' }));
    await expect(database.write((manager) => manager.query(sql))).rejects.toThrow(/append-only/);
    expect(await database.read('SELECT editor FROM audit_entry')).toEqual([{ editor: 'Ana' }]);
  });
});
