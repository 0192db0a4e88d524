package dev.because.explain.render.drawing.layered;

/** Where a box stands; y grows downwards. */
public record Box(double left, double top, double width, double height) {
    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double middle() {
        return left + width / 2;
    }
}
