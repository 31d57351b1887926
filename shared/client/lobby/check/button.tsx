import { useState } from 'preact/hooks';
import type { Visit } from '../../connection/visit.ts';
import { useLanguage } from '../../messages/context.ts';
import { Button } from '../../parts/button.tsx';
import { later } from '../../parts/later.tsx';

const CheckDialog = later(async () => (await import('./dialog.tsx')).CheckDialog);

/** Opens the connection check, which is loaded then. `name`: a guest's, null for people the host site knows. */
export function CheckButton({ visit, name }: { visit: Visit; name: string | null }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="signal" onClick={() => setOpen(true)}>
        {say('check.open')}
      </Button>
      {open && <CheckDialog visit={visit} name={name} close={() => setOpen(false)} />}
    </>
  );
}
