import type { Intent, Values } from '../../changes/intent.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { customers, type DemoCustomer } from './customers.ts';
import { idsFrom } from './ids.ts';
import { people } from './people.ts';
import type { Random } from './random.ts';
import { frozenFood } from './trades/frozen-food.ts';
import { harnesses } from './trades/harnesses.ts';
import { mouldedParts } from './trades/moulded-parts.ts';
import { seals } from './trades/seals.ts';
import { thermostats } from './trades/thermostats.ts';
import type { ProductLine, Trade } from './trades/trade.ts';
import { wallpaper } from './trades/wallpaper.ts';

const trades = [seals, harnesses, mouldedParts, thermostats, wallpaper, frozenFood];

interface MarketProduct {
  readonly id: string;
  readonly line: ProductLine;
}
interface MarketPerson {
  readonly id: string;
  readonly department: string;
}
export interface MarketCustomer {
  readonly id: string;
  readonly customer: DemoCustomer;
  readonly salesPersonId: string;
  readonly trades: readonly Trade[];
}

/** The company's world before anything went wrong: its people, products and customers, with the rows that bring them. */
export interface Market {
  readonly customers: readonly MarketCustomer[];
  readonly products: ReadonlyMap<Trade, readonly MarketProduct[]>;
  readonly people: readonly MarketPerson[];
  /** Ids of departments by code. */
  readonly departments: ReadonlyMap<string, string>;
  readonly intents: readonly Intent[];
}

export const newRow = (sheet: SheetKey, id: string, patch: Values): Intent => ({ sheet, id, isNew: true, patch });

export function marketOf(random: Random, start: Temporal.Instant, departments: ReadonlyMap<string, string>): Market {
  const idAt = idsFrom(random);
  const intents: Intent[] = [];
  const add = (sheet: SheetKey, patch: Values) => {
    const id = idAt(start);
    intents.push(newRow(sheet, id, patch));
    return id;
  };
  const staff = people.map(([name, department, role, account], at) => {
    const language = account ? 'ZH' : null;
    // a name that belongs to nobody (RFC 2606): no demo ever writes to a stranger
    const email = `${account ?? `staff${at + 1}`}@redress.example`;
    const patch = { name, role, account: account ?? null, language, departmentId: departments.get(department), email };
    return { id: add('users', patch), department };
  });
  const products = new Map(
    trades.map((trade) => [trade, trade.products.map((line) => addProduct(add, trade, line, departments))]),
  );
  const sellers = staff.filter(({ department }) => department === 'XS');
  const buyers = customers.map((customer) => addCustomer(add, customer, random.pick(sellers).id));
  return { customers: buyers, products, people: staff, departments, intents };
}

type Add = (sheet: SheetKey, patch: Values) => string;

function addProduct(
  add: Add,
  trade: Trade,
  line: ProductLine,
  departments: ReadonlyMap<string, string>,
): MarketProduct {
  const [code, name, nameEn] = line;
  const { family, unit } = trade;
  return { id: add('products', { code, name, nameEn, family, unit, departmentId: departments.get('SC') }), line };
}

function addCustomer(add: Add, customer: DemoCustomer, salesPersonId: string): MarketCustomer {
  const { name, nameEn, shortName, country, branch, isKeyAccount, families, contacts } = customer;
  const language = nameEn ? 'EN' : 'ZH';
  const id = add('customers', { name, nameEn, shortName, country, branch, isKeyAccount, salesPersonId, language });
  for (const [contact, position, phone, email] of contacts) {
    add('contacts', { customerId: id, name: contact, position, phone, email });
  }
  return { id, customer, salesPersonId, trades: trades.filter(({ family }) => families.includes(family)) };
}
