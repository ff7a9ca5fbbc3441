import { describe, expectTypeOf, it } from "vitest";
import type { ComparatorName, OfferOf, Spec, WantOf } from "../../src/comparators/index.ts";

/** A spec with its literal types, as a program's definition keeps it. */
type Literal<S extends Spec & { readonly label?: string }> = S;

describe("the type of an answer", () => {
  it("names the options of a constant spec", () => {
    expectTypeOf<WantOf<Literal<{ readonly compare: "choice"; readonly options: readonly ["a", "b"]; readonly label: "Style" }>>>().toEqualTypeOf<"a" | "b">();
    expectTypeOf<OfferOf<Literal<{ readonly compare: "tags"; readonly options: readonly ["a", "b"] }>>>().toEqualTypeOf<readonly ("a" | "b")[]>();
    expectTypeOf<WantOf<Literal<{ readonly compare: "ordinal"; readonly order: readonly ["low", "high"] }>>>().toEqualTypeOf<"low" | "high">();
    type Scale = { readonly minimum: 1; readonly maximum: 5 };
    expectTypeOf<WantOf<Literal<{ readonly compare: "profile"; readonly items: readonly ["care"]; readonly scale: Scale }>>>().toEqualTypeOf<{ readonly care?: number | null }>();
    expectTypeOf<WantOf<Literal<{ readonly compare: "shares"; readonly of: readonly ["video"] }>>>().toEqualTypeOf<{ readonly video?: number | null }>();
    expectTypeOf<OfferOf<Literal<{ readonly compare: "coverage"; readonly scale: Scale; readonly options: readonly ["sql"] }>>[number]["skill"]>().toEqualTypeOf<"sql">();
  });

  it("is wide for a wide spec", () => {
    expectTypeOf<WantOf<{ readonly compare: "choice"; readonly options: readonly string[] }>>().toEqualTypeOf<string>();
    expectTypeOf<WantOf<{ readonly compare: "coverage"; readonly scale: { readonly minimum: number; readonly maximum: number } }>[number]["skill"]>().toEqualTypeOf<string>();
    expectTypeOf<number>().toExtend<WantOf<Spec>>();
    expectTypeOf<{ readonly any: 3 }>().toExtend<OfferOf<Spec>>();
  });

  it("differs by role where needs meet offers", () => {
    type Support = { readonly compare: "support" };
    expectTypeOf<{ readonly goal: "a"; readonly importance: 2 }[]>().toExtend<WantOf<Support>>();
    expectTypeOf<OfferOf<Support>[number]>().toEqualTypeOf<{ readonly goal: string; readonly strength?: number }>();
  });

  it("exists for every kind of comparison", () => {
    expectTypeOf<Spec["compare"]>().toEqualTypeOf<ComparatorName>();
    expectTypeOf<{ [Name in ComparatorName]: WantOf<Extract<Spec, { readonly compare: Name }>> }[ComparatorName]>().not.toBeNever();
  });
});
