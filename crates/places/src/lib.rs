//! An OpenStreetMap extract in, a region file out; find, locate and route in it. Reads that one file only.
