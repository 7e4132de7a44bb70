// Empty on purpose: what any extension costs a page before it does anything.
