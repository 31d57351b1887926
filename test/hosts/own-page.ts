import type { Visit } from './site.ts';

/** The client's `Meeting` (shared/client/options.ts), as far as tests use it. */
export type OwnMeeting = {
  readonly phase: string;
  join(name?: string): Promise<boolean>;
  setMicrophone(on: boolean): Promise<boolean>;
  setCamera(on: boolean): Promise<boolean>;
  setScreenShare(on: boolean): Promise<boolean>;
  setHand(raised: boolean): Promise<boolean>;
  leave(): Promise<void>;
};

/** How a meeting is mounted; with `opensTabs` the page says that it can show it in a tab, and tells when it is asked to. */
export type OwnOptions = { locale?: string; dir?: 'ltr' | 'rtl'; opensTabs?: boolean };

/** What the page's script offers. */
export type OwnPage = {
  /** Mounts a meeting into the element of this id, as the visit says. */
  meet(place: string, visit: Visit, options?: OwnOptions): Promise<void>;
  meetings: { [place: string]: OwnMeeting };
  /** What the meetings told, in order. */
  told: { place: string; event: string; detail: object }[];
};

/** A page with two places for meetings and a style of its own, which no meeting may change or take over. */
export const ownPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>A site of its own</title>
<style>
  body { margin: 0; font: 16px Georgia, serif; background: Canvas; color: CanvasText; }
  main { max-inline-size: 1100px; margin: auto; }
  button { background: crimson !important; color: yellow; text-transform: uppercase; }
  .button, .room, .tile, .panel { outline: 9px dotted lime; }
  h2 { font-size: 60px; color: tomato; }
</style>
<main>
  <h1>A site of its own</h1>
  <button id="elsewhere">Elsewhere</button>
  <input id="field" aria-label="A field of the page">
  <div id="one"></div>
  <div id="two"></div>
</main>
<script type="module">
  const meetings = {};
  const told = [];
  const events = ['joined', 'left', 'refused', 'connection', 'people', 'device', 'speaking', 'closed'];
  const meet = async (place, visit, { opensTabs = false, ...options } = {}) => {
    const { mountMeeting } = await import('/client/meeting.js');
    const join = async ({ name = visit.person.name }) => {
      const person = { ...visit.person, name };
      const answer = await fetch('/assertion', { method: 'POST', body: JSON.stringify({ ...visit, person }) });
      return answer.json();
    };
    const { guest = false, name } = visit.person;
    const known = { guest, title: visit.meeting.title, ...(guest ? {} : { name }) };
    const openInTab = () => told.push({ place, event: 'openInTab', detail: {} });
    const tabs = opensTabs ? { openInTab } : {};
    const meeting = mountMeeting(document.getElementById(place), { join, ...known, ...tabs, ...options });
    meetings[place] = meeting;
    for (const event of events) meeting.on(event, (detail) => told.push({ place, event, detail }));
  };
  Object.assign(window, { meet, meetings, told });
</script>`;
