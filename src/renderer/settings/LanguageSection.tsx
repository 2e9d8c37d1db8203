import { useLanguage } from '../language/use-language.ts';
import { FormatFields, LanguageSelect } from './LanguageFields.tsx';

/** How the whole desk speaks and writes. A choice is saved at once, and every open window follows. */
export function LanguageSection() {
  const { words } = useLanguage();
  return (
    <div className="settings-form">
      <h2 className="settings-title">{words.settings.sections.language}</h2>
      <p className="settings-hint">{words.settings.language.explanation}</p>
      <div className="settings-fields">
        <LanguageSelect />
        <FormatFields />
      </div>
    </div>
  );
}
