import { choice } from "./choice.ts";
import type { ComparatorKind } from "./comparator.ts";
import { coverage } from "./coverage.ts";
import { custom } from "./custom.ts";
import { mutual } from "./mutual.ts";
import { number } from "./number.ts";
import { ordinal } from "./ordinal.ts";
import { profile } from "./profile.ts";
import { schedule } from "./schedule.ts";
import { shares } from "./shares.ts";
import { support } from "./support.ts";
import { tags } from "./tags.ts";

/** Every kind of comparison by name. It has a prototype: ask `Object.hasOwn` before looking up a name from outside. */
export const comparators = { profile, coverage, tags, support, ordinal, number, choice, shares, schedule, mutual, custom };

export type ComparatorName = keyof typeof comparators;

export type SettingsOf<Name extends ComparatorName> = (typeof comparators)[Name] extends ComparatorKind<Name, infer Settings> ? Settings : never;

/** A kind of comparison with its settings, as a program states it. */
export type Spec = { readonly [Name in ComparatorName]: { readonly compare: Name } & SettingsOf<Name> }[ComparatorName];
