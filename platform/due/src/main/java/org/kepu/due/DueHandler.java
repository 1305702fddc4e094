package org.kepu.due;

/** Does one kind of due work. A CDI bean; one for each kind. */
public interface DueHandler {

    /** The kind it does, a slug such as {@code shift-auto-close}; stored, so never changed. */
    String kind();

    /**
     * Does the work of an item, inside a transaction that marks it done as well: both happen or neither does.
     *
     * <p>Look at the state first: what was due may have been settled meanwhile, and then there is nothing to do. To have it
     * done again later, schedule the same kind and key for another time. Whatever is thrown rolls everything back; the item is tried again
     * after a while and parked when its tries are used up. Do not wait for another service here: tell it by an event.
     */
    void handle(DueItem item);

    /**
     * Its tries are used up: the item is parked (搁置) in this very transaction, and somebody may wait for its work and must be
     * told. Once released the item is handled again. Where this throws, the item is parked all the same and nothing else happens.
     *
     * @param item the item with its last attempt
     * @param reason classes, SQL states and lines, without any value
     */
    default void gaveUp(DueItem item, String reason) {}
}
