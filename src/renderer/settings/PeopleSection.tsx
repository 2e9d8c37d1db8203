import { ArrowDown, ArrowUp, Users } from 'lucide-react';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useServices, useStaff } from '../api/queries.ts';
import type { Chosen } from '../app/route.ts';
import { useLanguage } from '../language/use-language.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { showNotice } from '../ui/notices.ts';
import { Problem } from '../ui/Problem.tsx';
import { EditPerson } from './EditPerson.tsx';
import { NewPerson } from './NewPerson.tsx';
import { RecordPage } from './RecordPage.tsx';
import { movedInOrder } from './reorder.ts';

function OrderButtons({ people, person }: { readonly people: readonly Staff[]; readonly person: Staff }) {
  const text = useLanguage().words.settings.people;
  const update = useDeskCommand('staff.update');

  async function move(offset: -1 | 1) {
    if (update.isRunning) return;
    for (const change of movedInOrder(people, person.id, offset)) {
      const answer = await update.run(change);
      if (!answer.ok) {
        showNotice({ text: answer.error.message, tone: 'danger' });
        return;
      }
    }
  }

  return (
    <div className="record-list-buttons">
      <span>{text.order}</span>
      <IconButton
        label={text.moveUp(person.name)}
        icon={<ArrowUp size={16} aria-hidden />}
        isDisabled={people[0]?.id === person.id}
        onPress={() => void move(-1)}
      />
      <IconButton
        label={text.moveDown(person.name)}
        icon={<ArrowDown size={16} aria-hidden />}
        isDisabled={people[people.length - 1]?.id === person.id}
        onPress={() => void move(1)}
      />
    </div>
  );
}

/** The people who take bookings, in the order of their columns. */
export function PeopleSection({
  salon,
  chosen,
}: {
  readonly salon: Salon;
  readonly chosen: Chosen | undefined;
}) {
  const text = useLanguage().words.settings.people;
  const staff = useStaff(salon.id, true);
  const services = useServices(salon.id);
  if (!staff.data || !services.data) {
    return <Problem text={(staff.error ?? services.error)?.message} />;
  }

  const people = staff.data;
  return (
    <RecordPage
      section="people"
      text={text}
      icon={<Users size={24} aria-hidden />}
      records={people}
      chosen={chosen}
      line={({ name, color, isActive }) => ({
        name,
        mark: <Avatar name={name} color={color} />,
        detail: isActive ? undefined : text.inactive,
      })}
      belowList={(person) => (people.length > 1 ? <OrderButtons people={people} person={person} /> : null)}
      newForm={<NewPerson salonId={salon.id} people={people} services={services.data} />}
      editForm={(person) => (
        <EditPerson key={person.id} person={person} services={services.data} zone={salon.timeZone} />
      )}
    />
  );
}
