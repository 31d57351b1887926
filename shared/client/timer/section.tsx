import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import type { News } from '../notices/news.ts';
import { Button } from '../parts/button.tsx';
import { useStore } from '../store.ts';
import type { SharedTimer } from './shared-timer.ts';
import { digitsOf, LONGEST, MINUTE } from './timer.ts';

const PRESETS = [1, 3, 5, 10, 15, 30];

type TimerSectionProps = { timer: SharedTimer; news: News; moderate: boolean };

/** The timer, large; a moderator starts, holds, lengthens and stops it here. */
export function TimerSection({ timer, news, moderate }: TimerSectionProps) {
  const { say, locale } = useLanguage();
  const id = useId();
  const shown = useStore(timer.shown);
  const attempt = (action: Promise<void>): void =>
    void action.catch(() => news.tell({ key: 'people.failed' }, 'trouble'));
  if (shown === null && !moderate) return null;
  return (
    <section class="together-section timer" aria-labelledby={id}>
      <h4 id={id}>{say('timer.heading')}</h4>
      {shown && (
        <p class={`timer-digits${shown.left === 0 ? ' over' : ''}`} role="timer">
          <span class="unseen">{say('timer.left')}</span> {digitsOf(shown.left, locale)}
          {shown.timer.endsAt === null && <span class="chip">{say('timer.paused')}</span>}
        </p>
      )}
      {shown && moderate && (
        <div class="together-actions">
          {shown.left > 0 && (
            <Button onClick={() => attempt(shown.timer.endsAt === null ? timer.resume() : timer.pause())}>
              {say(shown.timer.endsAt === null ? 'timer.resume' : 'timer.pause')}
            </Button>
          )}
          <Button onClick={() => attempt(timer.addMinute())}>{say('timer.addMinute')}</Button>
          <Button onClick={() => attempt(timer.stop())}>{say('timer.stop')}</Button>
        </div>
      )}
      {!shown && <TimerForm start={(minutes, sound) => attempt(timer.start(minutes, sound))} />}
    </section>
  );
}

function TimerForm({ start }: { start: (minutes: number, sound: boolean) => void }) {
  const { say, locale } = useLanguage();
  const id = useId();
  const [sound, setSound] = useState(true);
  const [own, setOwn] = useState('');
  const minutes = Number(own);
  const isTime = minutes > 0 && minutes * MINUTE <= LONGEST;
  const short = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return (
    <form
      class="timer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTime) start(minutes, sound);
      }}
    >
      <div class="timer-presets">
        {PRESETS.map((preset) => (
          <Button key={preset} onClick={() => start(preset, sound)}>
            {short.format(preset)}
          </Button>
        ))}
      </div>
      <div class="timer-own field">
        <label for={id}>{say('timer.minutes')}</label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={LONGEST / MINUTE}
          step={1}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <Button type="submit" kind="primary" disabled={!isTime}>
          {say('timer.start')}
        </Button>
      </div>
      <label class="check">
        <input type="checkbox" checked={sound} onChange={(event) => setSound(event.currentTarget.checked)} />
        <span>{say('timer.sound')}</span>
      </label>
    </form>
  );
}
