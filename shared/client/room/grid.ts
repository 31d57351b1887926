/** How tiles fill a space: all of one size, in pixels. */
export type Grid = { columns: number; width: number; height: number };

/** Tiles are as wide as cameras are, or somewhat narrower where that shows more, so that a face always fits. */
const WIDEST = 16 / 9;
const NARROWEST = 6 / 5;

/** Below this a face is no longer a face; the grid scrolls instead. */
const SMALLEST = 112;

/** The arrangement that shows the most picture of `count` tiles in a space. Pure. */
export function gridOf(count: number, space: { width: number; height: number }, gap: number): Grid {
  let best: Grid = { columns: 1, width: 0, height: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(count / columns);
    const width = (space.width - gap * (columns - 1)) / columns;
    const height = (space.height - gap * (rows - 1)) / rows;
    const grid = {
      columns,
      width: Math.floor(Math.min(width, height * WIDEST)),
      height: Math.floor(Math.min(height, width / NARROWEST)),
    };
    if (grid.width * grid.height > best.width * best.height) best = grid;
  }
  return best.width >= Math.min(SMALLEST, space.width) ? best : scrolling(space.width, gap);
}

/** As many columns as fit at the smallest size, as long as it takes. */
function scrolling(space: number, gap: number): Grid {
  const columns = Math.max(1, Math.floor((space + gap) / (SMALLEST + gap)));
  const width = Math.floor((space - gap * (columns - 1)) / columns);
  return { columns, width, height: Math.floor(width / (4 / 3)) };
}
