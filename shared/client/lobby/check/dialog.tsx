import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { MediaTry } from '../../connection/try-media.ts';
import type { Visit } from '../../connection/visit.ts';
import type { MessageKey } from '../../messages/en.ts';
import { useLanguage } from '../../messages/context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { probeBridge, probePage } from './probe.ts';
import { tryMedia } from './try.ts';
import { linesOf, textOf } from './report.ts';
import type { BridgeFact, Facts, PageFacts } from './verdicts.ts';

const marks = { ok: 'check', blocked: 'warning', unneeded: 'check', unknown: 'more' } as const;

type Props = {
  visit: Visit;
  /** A guest's name as far as it is written: without one the host site gives no way to the bridge. */
  name: string | null;
  close: () => void;
};

/** Names what is blocked between this browser and the meeting, and what to do about it; as text, for whoever can help. */
export function CheckDialog({ visit, name, close }: Props) {
  const { say } = useLanguage();
  const [page, setPage] = useState<PageFacts | null>(null);
  const [bridge, setBridge] = useState<BridgeFact | null>(null);
  const [media, setMedia] = useState<MediaTry | null>(null);
  const [busy, setBusy] = useState(true);
  const [remark, setRemark] = useState<MessageKey | null>(null);
  const [copied, setCopied] = useState(false);
  const given = name === null ? undefined : name.trim() || say('person.guest');
  const request = useMemo(() => (given === undefined ? {} : { name: given }), [given]);

  const look = useCallback(async (): Promise<void> => {
    setBusy(true);
    setCopied(false);
    setMedia(null);
    setRemark(null);
    setPage(await probePage());
    setBridge(await probeBridge(visit.reception.ask(request)));
    setBusy(false);
  }, [visit, request]);
  useEffect(() => void look(), [look]);

  const test = async (): Promise<void> => {
    setBusy(true);
    setRemark(null);
    const tried = await tryMedia(visit, request);
    if (typeof tried === 'string') setRemark(tried === 'waits' ? 'check.mediaWaits' : 'check.mediaRefused');
    else setMedia(tried);
    setBusy(false);
  };

  const facts: Facts | null = page && { page, bridge, media };
  const lines = facts === null ? [] : linesOf(facts, say);
  const blocked = lines.filter(({ verdict }) => verdict === 'blocked').length;
  const copy = async (): Promise<void> => {
    const text = textOf(lines, say, location.origin, navigator.userAgent);
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    );
  };

  return (
    <Dialog heading={say('check.heading')} onClose={close}>
      <p role="status" class="check-sum">
        {busy
          ? say('check.running')
          : blocked === 0
            ? say('check.allGood')
            : say('check.some', { n: blocked })}
      </p>
      <ul class="check-lines">
        {lines.map(({ item, words, verdict, help }) => (
          <li key={item} class={`check-line ${verdict}`}>
            <Icon name={marks[verdict]} size={20} />
            <span class="check-what">{words}</span>
            <span class="check-verdict">{say(`check.verdict.${verdict}`)}</span>
            {help !== null && <p>{help}</p>}
          </li>
        ))}
      </ul>
      {media === null && bridge === 'ok' && (
        <div class="check-media">
          <Button kind="primary" busy={busy} onClick={() => void test()}>
            {say('check.media')}
          </Button>
          <p class="faint">{say(remark ?? 'check.mediaHint')}</p>
        </div>
      )}
      <div class="dialog-actions">
        <Button kind="quiet" onClick={() => void copy()}>
          {say(copied ? 'check.copied' : 'check.copy')}
        </Button>
        <Button kind="quiet" onClick={() => void (busy || look())}>
          {say('check.again')}
        </Button>
        <Button onClick={close}>{say('close')}</Button>
      </div>
    </Dialog>
  );
}
