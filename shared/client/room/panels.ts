import type { ComponentType } from 'preact';
import { lazy } from 'preact/compat';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import type { MessageKey } from '../messages/en.ts';
import type { IconName } from '../parts/icon.tsx';
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
  /** Loaded when it is opened first. */
  View: ComponentType<PanelProps>;
};

/** What can stand beside the stage, in the order of the controls. */
export const panels = {
  chat: {
    icon: 'chat',
    label: 'bar.chat',
    View: lazy(async () => ({ default: (await import('../chat/panel.tsx')).ChatPanel })),
  },
  people: {
    icon: 'people',
    label: 'bar.people',
    View: lazy(async () => ({ default: (await import('../people/panel.tsx')).PeoplePanel })),
  },
} satisfies Record<string, Panel>;
export type PanelName = keyof typeof panels;
