import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWordPress, type WordPressHost } from '../../test/hosts/wordpress.ts';

type Having = { options: number; tables: number; key: string | null };
type Steps = {
  activated: Having[];
  /** Why they may not join a meeting for members, on the first site and on the second. */
  'a member of the second site': (string | null)[];
  'a new site': Having;
  'a deleted site': Having;
  uninstalled: Having[];
};

const script = (name: string) => fileURLToPath(new URL(`network/${name}`, import.meta.url));

describe('on a network of sites', () => {
  let wordpress: WordPressHost | null = null;
  let steps: Steps;

  beforeAll(async () => {
    wordpress = await startWordPress({ activate: false });
    if (wordpress === null) throw new Error('WordPress cannot run here.');
    await wordpress.php(script('become-network.php'));
    const said = await wordpress.php(script('on-network.php'));
    steps = JSON.parse(/<<<(.*)>>>/s.exec(said)?.[1] ?? '') as Steps;
  }, 180_000);
  afterAll(async () => wordpress?.stop());

  test('activating prepares every site', () => {
    expect(steps.activated.map(({ options, tables }) => [options, tables])).toEqual([
      [3, 2],
      [3, 2],
    ]);
  });

  test('every site has a key of its own', () => {
    const keys = [...steps.activated, steps['a new site']].map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys).not.toContain(null);
  });

  test('a meeting for members of one site is not for people of its neighbours', () => {
    expect(steps['a member of the second site']).toEqual(['meetbridge_role_required', null]);
  });

  test('a site made later is prepared too', () => {
    expect(steps['a new site']).toMatchObject({ options: 3, tables: 2 });
  });

  test('a deleted site leaves no table of ours', () => {
    expect(steps['a deleted site'].tables).toBe(0);
  });

  test('uninstalling leaves nothing on any site', () => {
    expect(steps.uninstalled).toEqual([
      { options: 0, tables: 0, key: null },
      { options: 0, tables: 0, key: null },
    ]);
  });
});
