import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueInvite } from '../../src/sites/pairing.ts';
import { listSites } from '../../src/sites/registry.ts';
import { type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { launch, makeKeys, pairSite, proofOf, type TestSite } from '../site.ts';

let door: FrontDoor;
let site: TestSite;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

/** Another process's hand on the database file. */
const intruder = (): Database.Database => new Database(join(door.data, 'meetbridge.sqlite'));

describe('while the database is locked by somebody else', () => {
  test('nobody gets in, and everybody may come again with what they have', async () => {
    const other = intruder();
    other.exec('BEGIN EXCLUSIVE');
    const assertion = site.assertion();
    const refused = await door.ask('/launches', { assertion }, { origin: site.origin });
    expect(refused).toMatchObject({ status: 503, body: { code: 'store_unavailable' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    other.exec('ROLLBACK');
    other.close();
    expect(outcomeOf(await door.ask('/launches', { assertion }, { origin: site.origin }))).toBe('ok 201');
  });

  test('many that come at once are all told soon', async () => {
    const other = intruder();
    other.exec('BEGIN EXCLUSIVE');
    const outcomes = (await Promise.all(Array.from({ length: 40 }, () => launch(door, site)))).map(outcomeOf);
    expect(new Set(outcomes)).toEqual(new Set(['store_unavailable']));
    other.exec('ROLLBACK');
    other.close();
    expect(outcomeOf(await launch(door, site))).toBe('ok 201');
  });
});

/** A file system of half a megabyte, or null where this user may not have one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'meetbridge-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

/** Takes all the room that is left. */
function fill(disk: string): void {
  const ballast = openSync(join(disk, 'ballast'), 'w');
  try {
    for (const size of [4096, 1]) {
      try {
        for (;;) if (writeSync(ballast, Buffer.alloc(size)) < size) break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(ballast);
  }
}

test('while the disk is full nobody is half in and nothing half stored, and afterwards all is as it was', async ({
  skip,
}) => {
  const disk = smallDisk();
  if (disk === null) return skip('this user may not mount a small file system');
  const narrow = await openFrontDoor({ data: disk });
  try {
    const here = await pairSite(narrow);
    const origin = 'https://new.example.org';
    const { code } = await issueInvite(narrow.store.records, { origin, now: NOW });
    fill(disk);
    const present = (assertion: string) => narrow.ask('/launches', { assertion });
    const inside: string[] = [];
    let assertion = here.assertion();
    // what has been set aside in the log is used up first
    while (outcomeOf(await present(assertion)) === 'ok 201') {
      inside.push(assertion);
      assertion = here.assertion();
    }
    expect(outcomeOf(await present(assertion))).toBe('store_unavailable');
    const pairing = { code, proof: proofOf(narrow, origin, makeKeys()) };
    expect(outcomeOf(await narrow.ask('/sites', pairing))).toBe('store_unavailable');
    expect(await listSites(narrow.store.records)).toHaveLength(1);

    rmSync(join(disk, 'ballast'));
    expect(outcomeOf(await present(assertion))).toBe('ok 201');
    for (const used of [...inside, assertion])
      expect(outcomeOf(await present(used))).toBe('assertion_replayed');
    expect(outcomeOf(await narrow.ask('/sites', pairing))).toBe('ok 201');
  } finally {
    await narrow.close();
    execFileSync('umount', ['--lazy', disk]); // the driver lets go of the file when its garbage is collected
    rmSync(disk, { recursive: true });
  }
});
