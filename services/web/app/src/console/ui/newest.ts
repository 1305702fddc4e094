/** Whether two answers of a form are the same. */
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Takes over into a form what somebody else has changed meanwhile, but for what was typed here: `before` is the record as it
 * stood when the form was filled, `after` as it stands now.
 */
export function takeNewest<Form extends object>(form: Form, before: Form, after: Form): void {
  for (const field of Object.keys(after) as (keyof Form)[])
    if (same(form[field], before[field])) form[field] = after[field]
}
