import { useState } from 'preact/hooks';
import { testSpeaker } from '../media/chime.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';

/** Plays a short tune on the chosen speaker, and says what to expect. */
export function SpeakerTest() {
  const { say } = useLanguage();
  const [state, setState] = useState<'idle' | 'testing' | 'tested' | 'failed'>('idle');
  const test = async (): Promise<void> => {
    setState('testing');
    const worked = await testSpeaker().then(
      () => true,
      () => false,
    );
    setState(worked ? 'tested' : 'failed');
  };
  const words = {
    idle: '',
    testing: say('lobby.testingSpeaker'),
    tested: say('lobby.testedSpeaker'),
    failed: say('lobby.testFailed'),
  };
  return (
    <>
      <Button kind="quiet" icon="speaker" busy={state === 'testing'} onClick={() => void test()}>
        {say('lobby.testSpeaker')}
      </Button>
      <p role="status" class="faint speaker-words">
        {words[state]}
      </p>
    </>
  );
}
