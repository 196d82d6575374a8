"""What the load generator refuses."""

SENTENCES = {
    "generate.out_of_range": "Số hồ sơ phải từ 1 đến {most}, số năm phải từ trên 0 đến 50.",
}
