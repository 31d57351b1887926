import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Entry } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../store.ts';
import type { FileState } from './files.ts';
import type { FileBody } from './kinds.ts';
import { save } from './save.ts';
import { sizeIn } from './size.ts';

/** A small look at a picture; nothing where the page's policy forbids it. */
function Preview({ blob, name }: { blob: Blob; name: string }) {
  const { say } = useLanguage();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (address === null) return null;
  return (
    <img
      class="file-preview"
      src={address}
      alt={say('files.picture', { name })}
      onError={() => setAddress(null)}
    />
  );
}

type FileCardProps = { entry: Entry<FileBody>; call: Call; mine: boolean };

/** A file in the chat: fetched when one asks for it, and saved when it is here. */
export function FileCard({ entry, call: { files }, mine }: FileCardProps) {
  const { say, locale } = useLanguage();
  const { name, size, hash } = entry.body;
  const state = useStore(files.states).get(hash);
  const fetch = (): void => {
    void files.fetch(entry).then((blob) => blob && save(blob, name));
  };
  const picture = state?.phase === 'here' && state.blob.type.startsWith('image/') ? state.blob : null;
  return (
    <div class="file">
      {picture && <Preview blob={picture} name={name} />}
      <div class="file-head">
        <Icon name="file" size={24} />
        <p class="file-text">
          <bdi class="file-name">{name}</bdi>
          <span class="faint">{sizeIn(size, locale)}</span>
        </p>
      </div>
      {state?.phase === 'coming' ? (
        <div class="file-coming">
          <progress value={state.share} max={1} aria-label={say('files.coming', { name })} />
          <button type="button" class="button quiet" onClick={() => files.cancel(hash)}>
            {say('files.cancel')}
          </button>
        </div>
      ) : (
        <Offer state={state} mine={mine} name={name} fetch={fetch} mayFetch={files.mayFetch} />
      )}
    </div>
  );
}

type OfferProps = {
  state: Exclude<FileState, { phase: 'coming' }> | undefined;
  mine: boolean;
  name: string;
  fetch: () => void;
  mayFetch: boolean;
};

function Offer({ state, mine, name, fetch, mayFetch }: OfferProps) {
  const { say } = useLanguage();
  const here = state?.phase === 'here';
  if (mine && here) return <p class="faint">{say('files.mine')}</p>;
  return (
    <>
      {mayFetch && (
        <button type="button" class="button secondary" onClick={fetch}>
          <Icon name="download" size={18} />
          <span>{say(here ? 'files.save' : 'files.download')}</span>
          <span class="unseen">{name}</span>
        </button>
      )}
      <p class="file-state" role="status">
        {state && !here && say(`files.${state.phase}`)}
      </p>
    </>
  );
}
