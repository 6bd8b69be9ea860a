"""Paper: the quarterly report and its forms, set as NĐ 30/2020/NĐ-CP asks."""
