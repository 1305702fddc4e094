package org.kepu.local.supervise;

/** A program whose classes are trained; it ends by itself, as a service does that finds no store. */
final class TinyProgram {

    private TinyProgram() {}

    public static void main(String[] words) {
        System.out.println("loaded " + words.length);
    }
}
