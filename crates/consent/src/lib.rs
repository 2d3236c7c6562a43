//! What a grant allows, and the gate: the one place that can make a disclosure. Pure.
