/**
 * Recognitions (认定): bases, titles and standards on one engine, with kind and level from vocabularies. A round collects
 * applications; the county checks, the city publicises, confers, reviews and withdraws; what ends of itself lapses. Domain
 * V1, V2, V11.
 */
@NullMarked
package org.kepu.venues.recognition;

import org.jspecify.annotations.NullMarked;
