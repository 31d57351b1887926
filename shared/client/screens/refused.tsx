import { isNetwork, isStanding, type Refusal, wrongClockOf } from '../bridge/refusal.ts';
import type { Session } from '../connection/session.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import type { Language } from '../messages/index.ts';
import { CheckButton } from '../lobby/check/button.tsx';
import { Button } from '../parts/button.tsx';
import { Screen } from './screen.tsx';

/** What a refusal says to the person, and what to do next. Pure. */
export function explain(refusal: Refusal, { say, locale }: Language): string[] {
  if (refusal.host) return [refusal.host.message];
  const minutes = wrongClockOf(refusal);
  if (minutes !== null) return [say('refused.wrongClock', { n: minutes })];
  const words = [say(`refusal.${refusal.code}`)];
  if (refusal.opensAt !== undefined) {
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
    words.push(say('refused.opensAt', { time: time.format(refusal.opensAt * 1000) }));
  }
  return words;
}

type Props = { visit: Visit; session: Extract<Session, { phase: 'refused' }>; close: () => void };

/** Says why somebody is not in, in people's words. */
export function RefusedScreen({ visit, session: { refusal, wasInside }, close }: Props) {
  const language = useLanguage();
  const { say } = language;
  return (
    <Screen
      icon="warning"
      heading={say(wasInside ? 'refused.headingInside' : 'refused.heading')}
      actions={
        <>
          {!isStanding(refusal) && (
            <Button kind="primary" onClick={() => visit.back()}>
              {say('refused.again')}
            </Button>
          )}
          {isNetwork(refusal) && <CheckButton visit={visit} name={visit.name || null} />}
          <Button onClick={close}>{say('close')}</Button>
        </>
      }
    >
      {explain(refusal, language).map((words) => (
        <p>{words}</p>
      ))}
      {!refusal.host && <p class="faint">{say('refused.details', { code: refusal.code })}</p>}
    </Screen>
  );
}
