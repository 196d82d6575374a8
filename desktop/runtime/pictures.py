"""Reading bar codes and QR codes out of pictures."""

import io

from desktop.kernel.errors import Rejection

_LARGEST = 40_000_000


def codes_in(picture: bytes) -> tuple[str, ...]:
    """Return the texts of all codes that a picture shows (PNG, JPEG, BMP, WebP).

    Raises Rejection `card.picture_unreadable` for what is no picture, or one of more than 40 million dots.
    """
    # Both libraries cost a tenth of a second to load; only an officer who opens a picture pays it.
    import zxingcpp  # noqa: PLC0415
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Image.open(io.BytesIO(picture)) as image:
            if image.width * image.height > _LARGEST:
                raise Rejection("card.picture_too_large", "card")
            grey = image.convert("L")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise Rejection("card.picture_unreadable", "card") from error
    return tuple(found.text for found in zxingcpp.read_barcodes(grey) if found.text)
