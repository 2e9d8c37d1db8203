// The page with every part of the screens in its states, for whoever changes how they look and for the pictures of tests/gallery.
import '../../src/renderer/ui/global.css';
import './gallery.css';

import { createRoot } from 'react-dom/client';
import { SalonContext } from '../../src/renderer/app/use-salon.ts';
import { LanguageProvider } from '../../src/renderer/language/LanguageProvider.tsx';
import type { SalonId } from '../../src/shared/domain/ids.ts';
import type { Salon } from '../../src/shared/domain/salon.ts';
import type { TimeZone } from '../../src/shared/domain/zoned-time.ts';
import { languagesOfGallery, type Samples } from './samples.ts';
import { sections } from './sections.ts';

const salon: Salon = {
  // No desk is asked: it stands for any.
  id: 'salon' as SalonId,
  version: 1,
  name: 'Gallery',
  timeZone: 'Europe/Istanbul' as TimeZone,
  businessHours: [],
  slotMinutes: 15,
  daysWithoutHours: 'closed',
};

function Gallery({ samples }: { readonly samples: Samples }) {
  return (
    <main className="gallery">
      <h1>Parts of the screens</h1>
      <nav className="gallery-parts" aria-label="Languages">
        {Object.keys(languagesOfGallery).map((name) => (
          <a key={name} href={`?words=${name}`}>
            {name}
          </a>
        ))}
      </nav>
      {Object.entries(sections).map(([name, Section]) => (
        <section key={name} className="gallery-section" aria-label={name}>
          <h2>{name}</h2>
          <div className="gallery-parts">
            <Section text={samples} />
          </div>
        </section>
      ))}
    </main>
  );
}

function isWritten(name: string | null): name is keyof typeof languagesOfGallery {
  return name !== null && Object.hasOwn(languagesOfGallery, name);
}

const wanted = new URLSearchParams(location.search).get('words');
const { samples, locale } = languagesOfGallery[isWritten(wanted) ? wanted : 'en'];
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <LanguageProvider locale={locale}>
    <SalonContext value={salon}>
      <Gallery samples={samples} />
    </SalonContext>
  </LanguageProvider>,
);
