import { Armchair } from 'lucide-react';
import { useDeskQuery } from '../api/queries.ts';
import type { Chosen } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Problem } from '../ui/Problem.tsx';
import { EditKind } from './EditKind.tsx';
import { NewKind } from './NewKind.tsx';
import { RecordPage } from './RecordPage.tsx';

/** What services need beside a person: kinds of rooms and devices, and the units of each. */
export function ResourcesSection({ chosen }: { readonly chosen: Chosen | undefined }) {
  const { id: salonId } = useSalon();
  const { words, formats } = useLanguage();
  const text = words.settings.resources;
  const kinds = useDeskQuery('resourceKinds.list', { salonId });
  const resources = useDeskQuery('resources.list', { salonId });
  if (!kinds.data || !resources.data) {
    return <Problem text={(kinds.error ?? resources.error)?.message} />;
  }

  const unitsByKind = Map.groupBy(resources.data, ({ kindId }) => kindId);
  return (
    <RecordPage
      section="resources"
      text={text}
      icon={<Armchair size={24} aria-hidden />}
      records={kinds.data}
      chosen={chosen}
      line={({ id, name }) => ({
        name,
        mark: <Armchair size={16} aria-hidden />,
        detail: text.inUse((unitsByKind.get(id) ?? []).filter(({ isActive }) => isActive).length, formats),
      })}
      newForm={<NewKind />}
      editForm={(kind) => <EditKind key={kind.id} kind={kind} units={unitsByKind.get(kind.id) ?? []} />}
    />
  );
}
