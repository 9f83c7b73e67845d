/**
 * How long work takes. Days stay days: « 3 j » is six half-days of the calendar that rules the bar,
 * whatever their minutes; hours stay minutes. Both are whole numbers above zero.
 */
export type Amount = { readonly halfDays: number } | { readonly minutes: number };
