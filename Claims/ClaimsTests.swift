// The tests of this target are made from the claim files beside this one by
// the ClaimTests plugin: one suite per document, one test per claim.
