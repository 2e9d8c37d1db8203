// A salon whose names are hard to tell from dates and from each other.
import type { ShownClient } from '../../../../src/shared/domain/client.ts';
import type { Service } from '../../../../src/shared/domain/service.ts';
import type { Staff } from '../../../../src/shared/domain/staff.ts';
import { ana, cut, elif, idOf } from '../../../shared/domain/world.ts';

function client(index: number, name: string, phone: string | null = null): ShownClient {
  return { ...elif, id: idOf(index), name, phone, shownPhone: phone };
}

function service(index: number, name: string): Service {
  return { ...cut, id: idOf(index), name };
}

function person(index: number, name: string): Staff {
  return { ...ana, id: idOf(index), name };
}

export const clients = [
  client(100, 'Elif Kaya', '+905551234567'),
  client(101, 'Elif Demir', '+905559876543'),
  client(102, 'May Ling'),
  client(103, 'Sat Nam'),
  client(104, 'Salih Öz'),
  client(105, 'Çağla Işık'),
  client(106, 'Monica Berg'),
  client(107, 'Zeynep Su', '+905321112233'),
  client(108, 'Finn O’Connor'),
  client(109, 'Sean O’Brien'),
] as const;

export const services = [
  service(200, 'Cut'),
  service(201, 'Cut & blow-dry'),
  service(202, 'Colour'),
  service(203, 'Boya'),
  service(204, 'Kaş alma'),
  service(205, 'Fön'),
] as const;

export const staff = [person(300, 'Ana'), person(301, 'Bea'), person(302, 'Şule')] as const;

export const known = { clients, services, staff };
