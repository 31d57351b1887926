import type { ComponentType } from 'preact';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import type { MessageKey } from '../messages/en.ts';
import type { IconName } from '../parts/icon.tsx';
import { later } from '../parts/later.tsx';
import { useUnanswered } from '../polls/unanswered.ts';
import { useStore } from '../store.ts';
import type { Person } from './people.ts';
import type { Inside } from './room.tsx';

/** What every panel is given. */
export type PanelProps = {
  visit: Visit;
  call: Call;
  session: Inside;
  people: Person[];
  /** Closes the panel, and gives the focus back to what opened it. */
  close: () => void;
};

type Panel = {
  icon: IconName;
  label: MessageKey;
  /** Instead of `label` while its badge counts something: a message with `{n}`. */
  newsLabel?: MessageKey;
  /** The lowest stay in a narrow bar longest: chat 10, hand 20, share 30, people 40; the others go under "More" before. */
  rank: number;
  /** Whether this person has it; absent for everybody. `news`: what its badge counts. */
  shown?: (session: Inside, news: number) => boolean;
  /** Loaded when it is opened first. */
  View: ComponentType<PanelProps>;
};

/** What can stand beside the stage, in the order of the controls. The bar and "More" are made from this. */
export const panels = {
  chat: {
    icon: 'chat',
    label: 'bar.chat',
    newsLabel: 'bar.chatUnread',
    rank: 10,
    View: later(async () => (await import('../chat/panel.tsx')).ChatPanel),
  },
  people: {
    icon: 'people',
    label: 'bar.people',
    newsLabel: 'bar.peopleHands',
    rank: 40,
    View: later(async () => (await import('../people/panel.tsx')).PeoplePanel),
  },
  waiting: {
    icon: 'door',
    label: 'waiting.panel',
    newsLabel: 'waiting.panelMany',
    rank: 15,
    shown: ({ features }, news) => features.moderate && news > 0,
    View: later(async () => (await import('../waiting/panel.tsx')).WaitingPanel),
  },
  polls: {
    icon: 'poll',
    label: 'together.panel',
    newsLabel: 'together.panelNew',
    rank: 60,
    View: later(async () => (await import('../polls/panel.tsx')).PollsPanel),
  },
} satisfies Record<string, Panel>;
export type PanelName = keyof typeof panels;

/** The same, as the bar reads it. */
export const panelList: readonly (Panel & { name: PanelName })[] = (Object.keys(panels) as PanelName[]).map(
  (name) => ({ name, ...panels[name] }),
);

/** How many new things wait behind each panel's button. */
export function useBadges({
  visit,
  call,
  session,
  people,
}: Omit<PanelProps, 'close'>): Partial<Record<PanelName, number>> {
  return {
    chat: useStore(call.chat.unread),
    waiting: useStore(visit.waitingRoom.state).people.length,
    polls: useUnanswered(call, session),
    people: session.features.moderate ? people.filter(({ badges }) => badges.hand !== null).length : 0,
  };
}
