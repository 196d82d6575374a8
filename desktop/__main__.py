"""Arguments in: no verb opens the window, a verb runs on the command line."""

import sys

from desktop.app import run


def main() -> int:
    """Run the product and return its exit code: 0 done, 2 refused, 3 the machine failed (design §8)."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
