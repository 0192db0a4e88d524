package dev.because.explain.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.evidence.ChannelDrawing;
import dev.because.explain.evidence.ChannelDrawing.DrawnStimulus;
import dev.because.explain.evidence.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChannelCardsTest {
    private static DrawnStimulus stimulus(String picture, String label, double activation) {
        Raster raster = new Raster(2, 2, new byte[12]);
        return new DrawnStimulus(
                picture, Optional.of(label).filter(text -> !text.isEmpty()), 3, 4, activation, raster, raster, raster);
    }

    @Test
    void labels_are_counted_in_the_order_of_the_strongest_and_lines_name_place_and_file() {
        ChannelCard card = ChannelCards.of(
                new ChannelDrawing(
                        37,
                        false,
                        2,
                        2,
                        List.of(
                                stimulus("a.jpg", "zebra", 5.9712),
                                stimulus("b.jpg", "sorrel", 5.5),
                                stimulus("c.jpg", "", 3),
                                stimulus("d.jpg", "zebra", 0.01234))),
                List.of("Channel 37 answers to horses."));
        assertEquals("zebra (2 times), sorrel, c.jpg", card.shown());
        assertEquals("5.97 zebra, at row 3, column 4 of a.jpg", card.stimuli().get(0));
        assertEquals("3, at row 3, column 4 of c.jpg", card.stimuli().get(2));
        assertEquals("0.0123 zebra, at row 3, column 4 of d.jpg", card.stimuli().get(3));
        assertEquals(List.of("Channel 37 answers to horses."), card.sentences());
        assertEquals(
                List.of("guided backpropagation", "deconvnet", "what it saw"),
                card.grids().stream().map(ChannelCard.Grid::title).toList());
        assertTrue(card.grids().get(2).alternative().endsWith("zebra (2 times), sorrel, c.jpg"));
    }

    @Test
    void a_filter_comes_first_and_each_of_its_weights_is_a_square_of_its_own_colour() throws IOException {
        byte[] rgb = {0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, 1, 2, 3, 100, 100, 100};
        ChannelCard plain = new ChannelCard(5, List.of(), List.of(), "", List.of());
        ChannelCard.Grid grid =
                ChannelCards.withFilter(plain, new Raster(2, 3, rgb)).grids().get(0);
        assertEquals("The filter of channel 5: 2×3 weights, where grey is nothing", grid.alternative());
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(grid.mosaic().bytes()));
        int side = image.getWidth() / 3;
        assertTrue(side > 50 && image.getHeight() == 2 * side && image.getWidth() == 3 * side);
        for (int row = 0; row < 2 * side; row++) {
            for (int column = 0; column < 3 * side; column++) {
                int weight = 3 * (row / side * 3 + column / side);
                int expected = (rgb[weight] & 0xff) << 16 | (rgb[weight + 1] & 0xff) << 8 | rgb[weight + 2] & 0xff;
                assertEquals(expected, image.getRGB(column, row) & 0xffffff, row + ", " + column);
            }
        }
    }

    @Test
    void a_constant_channel_and_one_whose_nine_are_equal_say_so() {
        List<DrawnStimulus> same = IntStream.range(0, 9)
                .mapToObj(i -> stimulus(i + ".jpg", "ball", 6))
                .toList();
        assertTrue(ChannelCards.of(new ChannelDrawing(1, true, 2, 2, same), List.of())
                .sentences()
                .get(0)
                .startsWith("It says the same of every picture, 6,"));
        assertTrue(ChannelCards.of(new ChannelDrawing(1, false, 2, 2, same), List.of("A name."))
                .sentences()
                .get(1)
                .startsWith("It says the same of these nine, 6,"));
    }
}
