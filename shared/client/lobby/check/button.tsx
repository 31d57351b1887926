import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Visit } from '../../connection/visit.ts';
import { useLanguage } from '../../messages/context.ts';
import { Button } from '../../parts/button.tsx';

const CheckDialog = lazy(async () => ({ default: (await import('./dialog.tsx')).CheckDialog }));

/** Opens the connection check, which is loaded then. `name`: a guest's, null for people the host site knows. */
export function CheckButton({ visit, name }: { visit: Visit; name: string | null }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="signal" onClick={() => setOpen(true)}>
        {say('check.open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <CheckDialog visit={visit} name={name} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
