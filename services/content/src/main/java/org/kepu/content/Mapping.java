package org.kepu.content;

import org.kepu.messaging.documents.Stored;

/**
 * How a repository turns what is stored into a state with rules, and back; nothing else knows the stored form.
 *
 * @param <S> the state
 * @param <D> what is stored
 */
public interface Mapping<S, D extends Record> {

    /** The state of a document; its version is the document's. */
    S state(Stored<D> stored);

    /** What is stored of a state. */
    D data(S state);
}
