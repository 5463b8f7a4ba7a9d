// The tests of this target are made from the claim files in claims/.
