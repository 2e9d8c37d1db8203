import { Users } from 'lucide-react';
import { useDeskCommand } from '../api/commands.ts';
import { useServices, useStaff } from '../api/queries.ts';
import type { Chosen } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Problem } from '../ui/Problem.tsx';
import { EditPerson } from './EditPerson.tsx';
import { NewPerson } from './NewPerson.tsx';
import { OrderButtons } from './OrderButtons.tsx';
import { RecordPage } from './RecordPage.tsx';

/** The people who take bookings, in the order of their columns. */
export function PeopleSection({ chosen }: { readonly chosen: Chosen | undefined }) {
  const { id: salonId } = useSalon();
  const text = useLanguage().words.settings.people;
  const update = useDeskCommand('staff.update');
  const staff = useStaff(salonId, true);
  const services = useServices(salonId);
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
      belowList={({ id, name }) =>
        people.length > 1 ? (
          <div className="record-list-buttons">
            <span>{text.order}</span>
            <OrderButtons
              records={people}
              id={id}
              labels={{ up: text.moveUp(name), down: text.moveDown(name) }}
              command={update}
            />
          </div>
        ) : null
      }
      newForm={<NewPerson people={people} services={services.data} />}
      editForm={(person) => <EditPerson key={person.id} person={person} services={services.data} />}
    />
  );
}
