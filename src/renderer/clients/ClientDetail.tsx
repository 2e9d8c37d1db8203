import { lazy, Suspense, useState } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useClient } from '../api/queries.ts';
import { SaveBar } from '../app/SaveBar.tsx';
import { useDraft } from '../app/use-draft.ts';
import { useSalon } from '../app/use-salon.ts';
import { useSaving } from '../app/use-saving.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ClientFields } from './ClientFields.tsx';
import { type ClientForm, clientForm, clientParticulars } from './client-form.ts';
import { Visits } from './Visits.tsx';

const WaitlistDialog = lazy(async () => ({
  default: (await import('../waitlist/WaitlistDialog.tsx')).WaitlistDialog,
}));

function Loaded({ details }: { readonly details: Output<'clients.get'> }) {
  const { words, formats } = useLanguage();
  const text = words.clients;
  const { client } = details;
  const zone = useSalon().timeZone;
  const [isWaiting, setWaiting] = useState(false);
  const draft = useDraft<ClientForm>(client.version, clientForm(client));
  const update = useDeskCommand('clients.update');
  const isNameless = draft.typed.name.trim() === '';
  const saving = useSaving(draft, {
    fieldsOf: clientForm,
    recordIn: (current) => (current && 'shownPhone' in current ? current : undefined),
    send: () => update.run({ id: client.id, version: draft.version, ...clientParticulars(draft.typed) }),
  });

  return (
    <Form
      className="client-detail"
      onSubmit={() => {
        if (draft.isUnsaved && !isNameless && !update.isRunning) void saving.save();
      }}
    >
      <div>
        <h2 className="client-name">{client.name}</h2>
        <p className="client-facts figures">
          <span>{words.booking.panel.visits(details.visitCount, formats)}</span>
          <span className={details.noShowCount > 0 ? 'client-no-shows' : undefined}>
            {text.visits.noShows(details.noShowCount, formats)}
          </span>
          <span>
            {details.nextBooking === null
              ? text.visits.noNext
              : `${text.visits.next}: ${formats.dateTime(details.nextBooking.startTime, zone)}, ${details.nextBooking.serviceName}`}
          </span>
        </p>
      </div>
      <ClientFields
        form={draft.typed}
        onChange={draft.type}
        nameError={isNameless ? words.frame.save.nameMissing : undefined}
      />
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={update.isRunning}
        isSaved={saving.isSaved}
        problem={saving.problem}
        conflicts={draft.conflicts.map((name) =>
          words.frame.save.conflict(text.fields[name], draft.base[name] || words.frame.save.empty),
        )}
        onDiscard={saving.discard}
      />
      <div>
        <Button variant="quiet" size="small" onPress={() => setWaiting(true)}>
          {words.waitlist.put}
        </Button>
      </div>
      {isWaiting ? (
        <Suspense fallback={null}>
          <WaitlistDialog asked={{ known: { client } }} onClose={() => setWaiting(false)} />
        </Suspense>
      ) : null}
      <Visits visits={details.visits} bookingCount={details.bookingCount} />
    </Form>
  );
}

/** One client: who they are, and their visits. */
export function ClientDetail({ clientId }: { readonly clientId: ClientId }) {
  const client = useClient(clientId);
  return client.data ? <Loaded details={client.data} /> : <Problem text={client.error?.message} />;
}
